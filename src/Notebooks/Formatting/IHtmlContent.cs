using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Text that is already HTML and is shown unchanged; the part of ASP.NET Core's interface that notebooks use.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="encoder">The encoder for text that is not yet HTML.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
