using MnistHelpers;

namespace Benchmarks.Compare;

/// <summary>How PyTorch is started as a contender.</summary>
internal static class TorchPeer
{
    internal const string Hint = "Debian: apt-get install python3-torch python3-numpy libopenblas0-pthread";

    /// <summary>Debian's Python, which has Debian's PyTorch, where there is one.</summary>
    internal static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <param name="model">A file that the reference net is written to, as ONNX; null for none.</param>
    internal static string[] Arguments(string? model = null)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "peers", "torch_peer.py"),
            data = Path.GetDirectoryName(typeof(Mnist).Assembly.Location)!;
        return model is null ? [script, data] : [script, data, model];
    }
}
