using System.Globalization;

namespace TorchSharp.Managed.Tests;

/// <summary>Line 24 of the file: values read, and tensors written as text (by the rules of torchsharp-api.md, section 3).</summary>
public sealed class TextIdiomTests
{
    [Fact]
    [Idioms("span = a.bytes", "foreach (var vv in a.data<float>())")]
    public void Values_AreRead()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = tensor(new[] { 1.5f, -2f });
        var span = a.bytes;
        Assert.Equal([0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0], span.ToArray());
        var seen = new List<float>();
        foreach (var vv in a.data<float>())
            seen.Add(vv);
        Assert.Equal([1.5f, -2f], seen);
    }

    [Fact]
    [Idioms(
        "a.print()", "Console.WriteLine(b.ToString(TorchSharp.TensorStringStyle.Julia))", "Console.WriteLine(b.str(fltFormat: \"0.00\"))",
        "Console.WriteLine(b.npstr())", "Console.WriteLine(b)")]
    public void Texts_AreWritten()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = tensor(new[] { 1.5f, -2f }), b = tensor(new[,] { { 1f, -2.5f }, { 3.14159274f, 1000f } });
        Assert.Equal("[2], type = Float32, device = cpu\n 1.5 -2\n\n", Written(() => a.print()));
        Assert.Equal(
            "[2x2], type = Float32, device = cpu\n      1 -2.5\n 3.1416 1000\n\n",
            Written(() => Console.WriteLine(b.ToString(TorchSharp.TensorStringStyle.Julia))));
        Assert.Equal(
            "[2x2], type = Float32, device = cpu\n 1.00   -2.50\n 3.14 1000.00\n\n",
            Written(() => Console.WriteLine(b.str(fltFormat: "0.00"))));
        Assert.Equal("[[1, -2.5]\n [3.1416, 1000]]\n", Written(() => Console.WriteLine(b.npstr())));
        Assert.Equal("[2x2], type = Float32, device = cpu\n", Written(() => Console.WriteLine(b)));
    }

    [Fact]
    [Idioms("torch.TensorStringStyle = torch.numpy", "set_printoptions(precision: 3)")]
    public void Settings_HoldForTheTextsThatFollow()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = tensor(new[] { 1.5f, -2f });
        try
        {
            torch.TensorStringStyle = torch.numpy;
            Assert.Equal("[1.5, -2]\n", Written(() => a.print()));
            set_printoptions(precision: 3);
            Assert.Equal("[1.500, -2.000]\n", Written(() => Console.WriteLine(a.str())));
        }
        finally
        {
            set_printoptions(style: julia, floatFormat: "g5", linewidth: 100, maxRows: 6, maxColumns: 6);
        }
    }

    private static string Written(Action write)
    {
        TextWriter before = Console.Out;
        CultureInfo culture = CultureInfo.CurrentCulture;
        using var written = new StringWriter();
        try
        {
            Console.SetOut(written);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            write();
        }
        finally
        {
            Console.SetOut(before);
            CultureInfo.CurrentCulture = culture;
        }

        return written.ToString().ReplaceLineEndings("\n");
    }
}
