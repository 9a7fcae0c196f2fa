using System.Globalization;
using System.Reflection;
using Originals.Cases;
using Originals.Programs;
using Originals.Suite;

// Sums depend on the number of threads there.
set_num_threads(1);
switch (args)
{
    case ["cases", var output]:
        File.WriteAllLines(output, Case.All().Select(@case => $"{@case.Name} => {@case.Outcome()}"));
        return 0;
    case ["suite", var report]:
        return SuiteReport.Write(report, Console.Out) ? 0 : 1;
    case ["methods", var output]:
        File.WriteAllLines(output, CalledMethods.BySignature().Keys);
        return 0;
    case ["programs", var methods, var from, var to, var output]:
        SortedDictionary<string, MethodInfo> all = CalledMethods.BySignature();
        MethodInfo[] called = [.. File.ReadLines(methods).Select(signature => all[signature])];
        using (var file = new StreamWriter(output, append: true) { AutoFlush = true })
        {
            for (int i = int.Parse(from, CultureInfo.InvariantCulture); i < int.Parse(to, CultureInfo.InvariantCulture); i++)
            {
                file.Write(Comparison.Heading(i));
                DrawnProgram.Run(i, called, file.Write);
            }
            file.Write(Comparison.End);
        }
        return 0;
    case ["compare", var original, var here]:
        return Comparison.Print(File.ReadLines(original), File.ReadLines(here), Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine("cases FILE | methods FILE | programs METHODS FROM TO FILE | compare ORIGINAL HERE");
        return 2;
}
