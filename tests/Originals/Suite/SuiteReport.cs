using System.Xml.Linq;

namespace Originals.Suite;

/// <summary>What a run of tests on TorchSharp itself found, held against what the tests say of themselves.</summary>
internal static class SuiteReport
{
    /// <summary>Prints what was not expected; true if there is nothing.</summary>
    /// <param name="file">The report, in xunit's XML.</param>
    /// <param name="output">Where to.</param>
    internal static bool Write(string file, TextWriter output)
    {
        XElement[] tests = [.. XElement.Load(file).Descendants("test").Where(test => test.Attribute("result")!.Value != "Skip")];
        int passed = 0, differ = 0;
        var faults = new List<string>();
        foreach (XElement test in tests)
        {
            string name = test.Attribute("name")!.Value;
            bool passes = test.Attribute("result")!.Value == "Pass", differs = Rows(test).Any(rows => IsOf(name, rows));
            passed += passes ? 1 : 0;
            differ += !passes && differs ? 1 : 0;
            if (passes && differs)
                faults.Add($"no longer differs: {name}");
            if (!passes && !differs)
                faults.Add($"differs, and DIFFERENCES.md does not say so: {name}\n  {Fault(test)}");
        }

        faults.ForEach(output.WriteLine);
        output.WriteLine($"{tests.Length} tests on TorchSharp itself: {passed} passed, {differ} differ as listed, {faults.Count} unexpected");
        return tests.Length > 0 && faults.Count == 0;
    }

    private static bool IsOf(string name, string rows)
    {
        int at = 0;
        foreach (string part in rows.Split('*'))
        {
            at = name.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Rows(XElement test) =>
        test.Descendants("trait").Where(trait => trait.Attribute("name")!.Value == "Differs").Select(trait => trait.Attribute("value")!.Value);

    private static string? Fault(XElement test) =>
        test.Descendants("message").FirstOrDefault()?.Value.ReplaceLineEndings(" ") is { } fault ? fault[..Math.Min(200, fault.Length)] : null;
}
