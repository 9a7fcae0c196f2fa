using LiveNotebooks.Folders;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Serving;

/// <summary>The path of a file in a request's address.</summary>
internal static class RequestPath
{
    /// <summary>Returns it without slashes at its ends. Clients may escape its slashes, which the web server leaves to us.</summary>
    public static string Of(HttpContext context) => ServedFolder.Normalize(
        ((string?)context.Request.RouteValues["path"] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
