using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MnistHelpers.Files;
using MnistHelpers.Pad;

namespace MnistHelpers;

/// <summary>
/// A drawing pad with a network behind it, in one page that needs no server and no network connection: the page contains the weights and
/// the forward pass in plain JavaScript. A notebook shows it as the output of a cell.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class DigitPad : INotebookView
{
    /// <summary>The parts of the script, in order; each builds on the ones before it.</summary>
    private static readonly string[] s_scripts = ["normalize.js", "pad.js", "view.js", "network.js", "offline.js"];

    private readonly string _page;
    private readonly long _parameters;

    /// <summary>Creates the page.</summary>
    /// <param name="network">
    /// The network that reads the digits; null for <see cref="DigitCnn.LoadPretrainedTiny"/>. Each
    /// parameter takes about 5 bytes of the page.
    /// </param>
    public DigitPad(DigitCnn? network = null)
    {
        DigitCnn reader = network ?? DigitCnn.LoadPretrainedTiny();
        try
        {
            _parameters = reader.Summary().Parameters;
            _page = Page(NetworkScript.Of(reader), _parameters);
        }
        finally
        {
            if (network is null)
                reader.Dispose();
        }
    }

    /// <summary>
    /// The digits that somebody has drawn, from the text that the pad's <em>Copy as text</em> gives, as 28×28 pixels; their labels are what
    /// the pad read. This is how a drawing reaches a network in the notebook.
    /// </summary>
    /// <exception cref="FormatException">The text is not of this form, or is incomplete.</exception>
    public static ImageSet Drawn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DrawingText.Read(text);
    }

    /// <summary>Saves the page, writing it beside the target and then renaming it.</summary>
    public void Save(string path) => Export.SaveText(path, _page);

    /// <summary>Returns a description.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"A drawing pad, read by a network of {_parameters:N0} parameters; it shows in a notebook, or as a page with Save.");

    /// <summary>
    /// Returns the page in an iframe, so that its styles and scripts do not interfere with those of the notebook. It is as high as what it
    /// shows, or scrolls where scripts do not run.
    /// </summary>
    string INotebookView.ToHtml()
    {
        string id = $"digit-pad-{Guid.NewGuid():N}";
        return $"<div><iframe id=\"{id}\" title=\"Drawing pad\" sandbox=\"allow-scripts\" srcdoc=\"{Quoted(_page)}\" "
            + "style=\"width: 100%; height: 760px; border: 0\"></iframe>"
            + $"<script type=\"text/javascript\">{EmbeddedFile.Compact(typeof(DigitPad).Assembly, "MnistHelpers.frame.js")}(\"{id}\");</script></div>";
    }

    /// <summary>
    /// Escapes text for an attribute: all other characters can stay as they are, and escaping them would make the page a fifth larger.
    /// </summary>
    private static string Quoted(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Page(string network, long parameters)
    {
        string script = $"'use strict';\n(() => {{\nconst NETWORK = {network};\n{string.Concat(s_scripts.Select(Read))}}})();\n",
            style = Read("style.css");
        string body = Read("offline.html")
            .Replace("{PARAMETERS}", parameters.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // Only the scripts in this page run, and nothing is loaded.
        string policy =
            $"default-src 'none'; script-src 'sha256-{Hash(script)}'; style-src "
                + $"'sha256-{Hash(style)}'; base-uri 'none'; form-action 'none'";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Draw a digit</title>
            <style>{style}</style>
            </head>
            <body>
            {body}
            <script>{script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name) => EmbeddedFile.Text(typeof(DigitPad).Assembly, name);
}
