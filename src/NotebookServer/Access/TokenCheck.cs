using System.Globalization;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Access;

/// <summary>
/// Lets only requests pass that carry the token: in the header <c>Authorization: token …</c> (or <c>Bearer</c>), as <c>?token=…</c>, or as
/// the cookie that opening a page with <c>?token=…</c> leaves.
/// </summary>
/// <param name="token">The token.</param>
internal sealed class TokenCheck(AccessToken token)
{
    private const string Parameter = "token";

    /// <summary>The addresses that tell nothing but the version of the protocol.</summary>
    private static readonly PathString s_version = "/api";

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        string cookie = CookieName(context);
        bool isInAddress = token.Is(request.Query[Parameter]);
        if (isInAddress && IsPage(request))
        {
            // The address that stays in the history and the tabs is one without the secret.
            context.Response.Cookies.Append(cookie, token.Text, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                IsEssential = true,
            });
            var query = QueryString.Create(
                request.Query.Where(parameter => parameter.Key != Parameter)
                    .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value)));
            // A path's own way of being escaped takes what a file's name has after a percent sign for escaped already.
            string path = string.Join('/', request.Path.Value!.Split('/').Select(Uri.EscapeDataString));
            context.Response.Redirect(path + query.ToUriComponent());
            return Task.CompletedTask;
        }
        return isInAddress || token.Is(InHeader(request)) || token.Is(request.Cookies[cookie])
            || request.Path == s_version && HttpMethods.IsGet(request.Method)
            ? next(context)
            : Answers.FailAsync(
                context, StatusCodes.Status403Forbidden, "this server answers only with its token; open the address that it printed");
    }

    /// <summary>Cookies do not know ports: two servers on this machine must not overwrite each other's.</summary>
    private static string CookieName(HttpContext context) =>
        string.Create(CultureInfo.InvariantCulture, $"notebook-server-{context.Connection.LocalPort}");

    private static string? InHeader(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        int space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header.AsSpan(0, space) is var scheme
            && (scheme.Equals(Parameter, StringComparison.OrdinalIgnoreCase) || scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            ? header[(space + 1)..].Trim()
            : null;
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/files", StringComparison.Ordinal);
}
