using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that a C# cell calls by their simple names, as in .NET Interactive.</summary>
public static class Kernel
{
    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">Any value; null is shown as such.</param>
    /// <param name="mimeTypes">The representations to produce; the value's preferred ones if none is given.</param>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> replaces the output.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks a text as HTML, so that it is shown unchanged.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the cell's output.</summary>
    public static void Javascript(string scriptContent) =>
        new HtmlString($"<script type=\"text/javascript\">{scriptContent}</script>").Display(MimeTypes.Html);

    /// <summary>Adds a style sheet to the page that shows the cell's output.</summary>
    public static void CSS(string content) => new HtmlString($"<style>{content}</style>").Display(MimeTypes.Html);

    /// <summary>Asks the user for a line of text.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="typeHint">The kind of input, for example "text" or "password".</param>
    /// <exception cref="InvalidOperationException">There is no user to answer, as in an unattended run.</exception>
    public static async Task<string> GetInputAsync(string prompt = "", string typeHint = "text")
    {
        var context = KernelInvocationContext.Current
            ?? throw new InvalidOperationException("GetInputAsync was called outside a cell: there is nobody to ask.");
        return await context.Output.ReadInputAsync(prompt, typeHint == "password", context.CancellationToken);
    }
}
