using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Serving;

/// <summary>
/// Answers below the address of a notebook's page as below the server's own: somebody who copies the page's address into one of Jupyter's
/// clients gives it that one, and the client asks for <c>/notebooks/main.ipynb/api/kernelspecs</c>.
/// </summary>
internal static partial class NotebookAsBase
{
    /// <summary>Shortens the path of such a request. To be called before requests find their endpoints.</summary>
    public static Task ShortenAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value is { } path && BelowNotebook().Match(path) is { Success: true } found)
            context.Request.Path = path[found.Groups[1].Index..];
        return next(context);
    }

    [GeneratedRegex(@"^/notebooks/(?:.*/)?[^/]+\.ipynb(/api(?:/|$))", RegexOptions.IgnoreCase)]
    private static partial Regex BelowNotebook();
}
