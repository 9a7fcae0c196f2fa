using System.Buffers.Binary;
using Notebooks.Cells;
using Notebooks.Jupyter.Output;
using Notebooks.Sessions;

namespace NotebookKernel.Tests.Engines;

/// <summary>What a list of variables tells of TorchSharp's tensors, which the kernel reads without a reference to them.</summary>
public sealed class TensorVariableTests
{
    [Fact]
    public async Task Tensors_ShowShapeMeanAndPicture()
    {
        using var session = new Session();
        string folder = Repository.Library.Replace('\\', '/');
        await RunAsync(session, $"""
            #r "{folder}/TorchSharp.dll"
            using TorchSharp;
            using static TorchSharp.torch;
            var numbers = arange(6).reshape(2, 3);
            var digits = zeros(5, 1, 28, 20); digits[0, 0, 0, 0] = 1; digits[0, 0, 0, 1] = 0.5;
            var colors = zeros(3, 8, 8); colors[1] = 2;
            var empty = zeros(0, 1, 28, 28);
            var gone = ones(2); gone.Dispose();
            """);
        var all = (await session.ListVariablesAsync()).ToDictionary(one => one.Name);
        Assert.Equal([2L, 3L], all["numbers"].Shape);
        Assert.Equal((2.5, "Tensor"), (all["numbers"].Mean, all["numbers"].Type));
        Assert.Null(all["numbers"].Picture);
        Assert.Equal(1.5 / (5 * 28 * 20), all["digits"].Mean!.Value, 1e-9);
        Assert.Equal((20, 28), SizeOf(all["digits"].Picture!));
        Assert.Equal((8, 8), SizeOf(all["colors"].Picture!));
        Assert.Equal([0L, 1L, 28L, 28L], all["empty"].Shape);
        Assert.Null(all["empty"].Mean);
        Assert.Contains("gone", all.Keys);
    }

    private static async Task RunAsync(Session session, string code)
    {
        var result = await session.RunAsync(new CellSource("cell", code), new ValueOutput(), TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, result.Error is { } error ? string.Join('\n', error.Details) : "");
    }

    /// <summary>The width and height in the header of a PNG.</summary>
    private static (int, int) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
