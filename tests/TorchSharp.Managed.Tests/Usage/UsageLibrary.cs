using System.Reflection;

namespace TorchSharp.Managed.Tests;

/// <summary>fixtures/torchsharp-usage.cs, compiled as a user's code, with a method for each idiom that a case of usage.bin runs.</summary>
internal static class UsageLibrary
{
    private const string Usings = """
        using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch; using static TorchSharp.torch.nn; using F = TorchSharp.torch.nn.functional;
        """;

    private static readonly Assembly s_compiled = UserProgram.Library(Idiom.Source, Runs());

    /// <summary>The cases that run one idiom each.</summary>
    internal static IEnumerable<FixtureCase> Cases => FixtureFile.Open("usage").Cases.Where(c => c.Arguments.Has("names"));

    internal static Module<Tensor, Tensor> Cnn() =>
        (Module<Tensor, Tensor>)Activator.CreateInstance(s_compiled.GetType("Usage.Cnn", throwOnError: true)!, "cnn", null)!;

    internal static torch.utils.data.Dataset MyData() =>
        (torch.utils.data.Dataset)Activator.CreateInstance(s_compiled.GetType("Usage.MyData", throwOnError: true)!)!;

    /// <summary>What an idiom declares, or the result that its case names.</summary>
    internal static object[] Run(FixtureCase fixture, Tensor[] inputs)
    {
        MethodInfo run = s_compiled.GetType("Runs", throwOnError: true)!.GetMethod(Method(fixture))!;
        return run.CreateDelegate<Func<Tensor[], object[]>>()(inputs);
    }

    private static string Runs() => Usings + "public static class Runs {\n" + string.Join('\n', Cases.Select(Run)) + "\n}";

    private static string Run(FixtureCase fixture)
    {
        Idiom idiom = Idiom.All.Single(idiom => idiom.Text == fixture.Operation);
        IEnumerable<string> inputs = fixture.Arguments.Texts("names").Select((name, i) => $"Tensor {name} = inputs[{i}];");
        string result = fixture.Arguments.TextOrNull("result") ?? string.Join(", ", idiom.Names);
        return $$"""
            public static object[] {{Method(fixture)}}(Tensor[] inputs) {
            {{string.Concat(inputs)}} {{fixture.Arguments.Text("before")}}
            #line {{idiom.Line}} "torchsharp-usage.cs"
            {{idiom.Statement}}
            return new object[] { {{result}} };
            }
            """;
    }

    private static string Method(FixtureCase fixture) => "Idiom" + Cases.TakeWhile(c => c.Operation != fixture.Operation).Count();
}
