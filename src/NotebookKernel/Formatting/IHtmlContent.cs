using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Text that is HTML already and is shown as it is; the part of ASP.NET Core's interface that notebooks use.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="encoder">Encodes what is not HTML yet.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
