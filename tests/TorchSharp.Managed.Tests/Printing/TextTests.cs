using System.Globalization;

namespace TorchSharp.Managed.Tests;

/// <summary>Texts by the rules of torchsharp-api.md, section 3; the Julia ones were seen on TorchSharp 0.99.6.</summary>
public sealed class TextTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    // As in TorchSharp, numbers are written in the culture of the thread, unless another is given.
    public TextTests() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    private static Tensor Matrix => tensor(new[,] { { 1f, -2.5f, 3.14159274f }, { 1000f, 0f, float.NaN } });

    [Fact]
    public void Metadata_IsTheDefault()
    {
        Assert.Equal("[2x3], type = Float32, device = cpu", Matrix.ToString());
        Assert.Equal("[], type = Int32, device = cpu", tensor(1).metastr());
        Assert.Equal("[2x3], type = Float32, device = cpu", Matrix.ToString(false));
    }

    [Fact]
    public void Julia_AlignsColumns()
    {
        Assert.Equal("[], type = Float32, device = cpu, value = 3.1416", tensor(3.14159274f).jlstr());
        Assert.Equal("[3], type = Int64, device = cpu\n 1 -20 3\n", tensor(new long[] { 1, -20, 3 }).jlstr(newLine: "\n"));
        Assert.Equal("[2x3], type = Float32, device = cpu\n    1 -2.5 3.1416\n 1000    0    NaN\n", Matrix.jlstr(newLine: "\n"));
        Assert.Equal("[2x3], type = Float32, device = cpu\n    1.00 -2.50 3.14\n 1000.00  0.00  NaN\n", Matrix.str("0.00", newLine: "\n"));
        Assert.Equal("[2], type = Bool, device = cpu\n True False\n", tensor(new[] { true, false }).jlstr(newLine: "\n"));
    }

    [Fact]
    public void Julia_ThreeDimensions_AreLabeledBlocks() => Assert.Equal(
        "[2x1x2x2], type = Int64, device = cpu\n[0,0,..,..] =\n 0 1\n 2 3\n\n[1,0,..,..] =\n 4 5\n 6 7\n",
        arange(8).view(2, 1, 2, 2).jlstr(newLine: "\n"));

    [Fact]
    public void Julia_NarrowLines_EndInAnEllipsis() => Assert.Equal(
        "[2x6], type = Int64, device = cpu\n 0 1 2 ...\n 6 7 8 ...\n", arange(12).view(2, 6).jlstr(width: 10, newLine: "\n"));

    [Fact]
    public void Numpy_LeavesOutTheMiddle()
    {
        Assert.Equal("3.1416", tensor(3.14159274f).npstr());
        Assert.Equal("[]", zeros(0).npstr());
        Assert.Equal("[0, 1, 2, 3, 4, 5]", arange(6).npstr());
        Assert.Equal("[0, 1, 2, ... 7, 8, 9]", arange(10).npstr());
        Assert.Equal("[[1, -2.5, 3.1416]\n [1000, 0, NaN]]", Matrix.npstr(newLine: "\n"));
        Assert.Equal("[[[0, 1]\n  [2, 3]]\n\n [[4, 5]\n  [6, 7]]]", arange(8).view(2, 2, 2).npstr(newLine: "\n"));
        Assert.Equal("[[0, 1]\n [2, 3]\n [4, 5]\n ...\n [10, 11]\n [12, 13]\n [14, 15]]", arange(16).view(8, 2).npstr(newLine: "\n"));
    }

    [Fact]
    public void CSharp_IsALiteral()
    {
        Assert.Equal("[], type = Float64, device = cpu, value = 2.5", tensor(2.5).cstr());
        Assert.Equal("[2], type = Float32, device = cpu, value = float [] {1.5f, -2f}", tensor(new[] { 1.5f, -2f }).cstr());
        Assert.Equal(
            "[2x2], type = Int64, device = cpu, value = \nlong [,] {\n {0L, 1L},\n {2L, 3L}\n}", arange(4).view(2, 2).cstr(newLine: "\n"));
        Assert.Equal("[7], type = Byte, device = cpu, value = byte [] {0, 1, 2, ... 4, 5, 6}", arange(7, uint8).cstr());
        Assert.Equal(
            "[1x2x2], type = Int32, device = cpu, value = \nint [,,] {\n {{0, 1},\n  {2, 3}}\n}",
            arange(4, int32).view(1, 2, 2).cstr(newLine: "\n"));
    }

    [Fact]
    public void Views_AreWrittenInTheirOrder() => Assert.Equal("[[0, 2]\n [1, 3]]", arange(4).view(2, 2).t().npstr(newLine: "\n"));

    [Fact]
    public void Culture_IsTheCurrentOneUnlessGiven()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("[1,5, -2]", tensor(new[] { 1.5, -2 }).npstr());
            Assert.Equal("[1.5, -2]", tensor(new[] { 1.5, -2 }).npstr(cultureInfo: CultureInfo.InvariantCulture));
            Assert.Equal("[2], type = Float64, device = cpu", tensor(new[] { 1.5, -2 }).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void PrintOptions_ChangeTheDefaults()
    {
        try
        {
            Assert.Equal(julia, torch.TensorStringStyle);
            torch.TensorStringStyle = numpy;
            set_printoptions(precision: 2, maxColumns: 2);
            Assert.Equal("[1.50, ... 3.00]", tensor(new[] { 1.5, 2, 3 }).str());
            set_printoptions(precision: 1, sci_mode: true, maxColumns: 6);
            Assert.Equal("[1.5E+000]", tensor(new[] { 1.5 }).ToString(true));
            set_printoptions(style: csharp, floatFormat: "0.000");
            Assert.Equal("[1], type = Float64, device = cpu, value = double [] {1.500}", tensor(new[] { 1.5 }).str());
            Assert.Throws<ArgumentException>(() => torch.TensorStringStyle = TorchSharp.TensorStringStyle.Default);
        }
        finally
        {
            set_printoptions(style: julia, floatFormat: "g5", linewidth: 100, maxRows: 6, maxColumns: 6);
        }
    }

    [Fact]
    public void Print_WritesALineAndReturnsTheTensor()
    {
        TextWriter before = Console.Out;
        using var written = new StringWriter();
        try
        {
            Console.SetOut(written);
            Tensor x = arange(3);
            Assert.Same(x, x.print(newLine: "\n"));
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal("[3], type = Int64, device = cpu\n 0 1 2\n" + Environment.NewLine, written.ToString());
    }

    [Fact]
    public void NotebookFormatters_AreFoundByConvention()
    {
        object attribute = Assert.Single(
            typeof(Tensor).GetCustomAttributes(inherit: true), a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var type = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)type.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(type), null)!;
        var texts = new Dictionary<string, string>();
        foreach (object formatter in formatters)
        {
            using var writer = new StringWriter();
            var mime = (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!;
            Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [tensor(1f), writer])!);
            Assert.False((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", writer])!);
            texts[mime] = writer.ToString();
        }

        Assert.Equal("[], type = Float32, device = cpu, value = 1", texts["text/plain"]);
        Assert.Equal("<div><pre>[], type = Float32, device = cpu, value = 1</pre></div>", texts["text/html"]);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        _scope.Dispose();
    }
}
