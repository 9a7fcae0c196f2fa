using System.Globalization;
using System.Text;
using Notebooks.Language.Documentation;

namespace Notebooks.Language.Inspection;

/// <summary>Renders a report as text for a terminal.</summary>
internal static class ReportText
{
    private const string Indent = "    ";

    public static string Render(Report report)
    {
        var text = new StringBuilder(report.Signature).Append('\n').Append(report.Description);
        if (report.OtherOverloads > 0)
            text.Append(CultureInfo.InvariantCulture, $", {report.OtherOverloads} more overload{(report.OtherOverloads == 1 ? "" : "s")}");
        text.Append('\n');
        if (report.Value is { } value)
            text.Append("\nValue\n").Append(Indent).Append(value.Replace("\n", "\n" + Indent, StringComparison.Ordinal)).Append('\n');
        if (report.Summary.Count > 0)
        {
            text.Append('\n');
            AppendBlocks(text, report.Summary, "");
        }
        foreach (var section in report.Sections)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var (name, blocks) in section.Entries)
                AppendEntry(text, name, blocks);
        }
        if (report.Overloads.Count > 0)
            text.Append("\nOverloads\n").Append(Indent).AppendJoin("\n" + Indent, report.Overloads).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendEntry(StringBuilder text, string name, IReadOnlyList<DocBlock> blocks)
    {
        if (name.Length > 0 && blocks is [{ Kind: DocBlockKind.Paragraph } only])
            text.Append(Indent).Append(name).Append(": ").Append(only.Text).Append('\n');
        else if (name.Length > 0)
            AppendBlocks(text.Append(Indent).Append(name).Append('\n'), blocks, Indent + Indent);
        else
            AppendBlocks(text, blocks, Indent);
    }

    private static void AppendBlocks(StringBuilder text, IReadOnlyList<DocBlock> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            string prefix = indent + (block.Kind == DocBlockKind.Code ? Indent : "");
            text.Append(prefix).Append(block.Kind == DocBlockKind.Item ? "- " : "")
                .Append(block.Text.Replace("\n", "\n" + prefix, StringComparison.Ordinal)).Append('\n');
        }
    }
}
