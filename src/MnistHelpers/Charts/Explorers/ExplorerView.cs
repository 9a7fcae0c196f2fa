using MnistHelpers.Files;

namespace MnistHelpers.Charts;

/// <summary>A figure to play with: a finding and a table without scripts, and controls in their place with them.</summary>
/// <param name="Finding">The sentence above it.</param>
/// <param name="Still">What is shown without scripts, as HTML.</param>
/// <param name="Script">The name of the script.</param>
/// <param name="Data">What the script is called with.</param>
internal sealed record ExplorerView(string Finding, string Still, string Script, object Data)
{
    private static readonly Lazy<string> s_style = new(() => ViewParts.Colors + ViewParts.Style("explorers.css"));

    internal string ToHtml() => ViewParts.Html("explorer", s_style.Value, $"""
        <p class="finding">{TextTable.Escape(Finding)}</p>
        <div class="still">{Still}</div>
        """, ViewParts.Read(Script), ViewParts.Json(Data), hasParts: true);

    internal void Save(string path) => Export.SavePage(path, Finding, ToHtml());
}
