using Notebooks.Formatting;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Formatting;

/// <summary>A library with TorchSharp's names stands in for it: its modules are known by these alone.</summary>
public sealed class ModuleTreeTests : IDisposable
{
    private const string Library = """
        namespace TorchSharp
        {
            public static class torch
            {
                public class Tensor(long count) { public long numel() => count; }

                public static class nn
                {
                    public class Module(long own, params (string name, Module module)[] children) : IDisposable
                    {
                        public bool training => true;
                        public IEnumerable<(string name, Module module)> named_children() => children;
                        public virtual IEnumerable<Tensor> parameters(bool recurse = true)
                        {
                            yield return new Tensor(own);
                            foreach (var child in children)
                                foreach (var tensor in child.module.parameters())
                                    yield return tensor;
                        }
                        public void Dispose() { }
                    }
                }
            }

            public sealed class Linear(long inputs, long outputs) : torch.nn.Module(inputs * outputs + outputs)
            {
                public long in_features => inputs;
                public long out_features => outputs;
                public (long, long)? size => (1, 2);
                public long[] stride => [3, 3];
                public bool inplace => false;
                public DayOfWeek mode => DayOfWeek.Sunday;
                public int Broken => throw new InvalidOperationException();
            }

            public sealed class ReLU() : torch.nn.Module(0);

            public sealed class Named() : torch.nn.Module(0) { public override string ToString() => "has a text"; }

            public sealed class Sequential(params (string name, torch.nn.Module module)[] children) : torch.nn.Module(0, children) { public int Count => 2; }
        }
        """;

    private readonly TestSession _session = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Module_IsATreeOfItsLayers()
    {
        string path = TestLibrary.Compile(_folder, "Torch", Library);
        var output = await _session.RunAsync(
            $"#r \"{path}\"\nusing TorchSharp;\nnew Sequential((\"body\", new Sequential((\"0\", new Linear(3, 4)), (\"1\", new "
                + "ReLU()))), (\"head\", new Linear(4, 1)))");
        const string Tree = """
            Sequential(
              (body): Sequential(
                (0): Linear(in_features=3, out_features=4, size=(1, 2), stride=(3, 3))
                (1): ReLU()
              )
              (head): Linear(in_features=4, out_features=1, size=(1, 2), stride=(3, 3))
            )
            21 parameters
            """;
        Assert.Equal(Tree.ReplaceLineEndings("\n"), output.Result);
        Assert.Equal($"<pre>{HtmlRenderer.Escape(Tree.ReplaceLineEndings("\n"))}</pre>", output.Results[0]["text/html"]);
        Assert.Equal("has a text", (await _session.RunAsync("new Named()")).Result);
    }
}
