using Microsoft.AspNetCore.Http;

namespace Common.Web;

/// <summary>Sets headers on every response: nothing from elsewhere may run, be shown, or frame the page.</summary>
/// <param name="contentPolicy">What the pages may load and run.</param>
/// <param name="permissions">What the pages may use of the machine; null to say nothing.</param>
internal sealed class ResponseHeaders(string contentPolicy, string? permissions = null)
{
    public Task AddAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = contentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (permissions is not null)
            headers["Permissions-Policy"] = permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
