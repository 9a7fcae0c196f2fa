using System.IO.Compression;
using TorchSharp.Engine;
using TorchSharp.Utils.tensorboard.Enums;

namespace TorchSharp.Managed.Tests;

/// <summary>Histograms and pictures as torch.utils.tensorboard makes them.</summary>
public sealed class BoardFixtureTests
{
    private const double Relative = 1e-12;

    public static TheoryData<string> Histograms => FixtureFile.Names("boards", "histogram");

    public static TheoryData<string> Pictures => FixtureFile.Names("boards", "picture");

    [Theory]
    [MemberData(nameof(Histograms))]
    public void Histogram_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("boards")[name];
        Tensor[] expected = fixture.Outputs();
        var bins = Enum.Parse<HistogramBinSelector>(fixture.Arguments.Text("bins"), ignoreCase: true);
        var histogram = Histogram.Of(fixture.Inputs()[0], bins, fixture.Arguments.Longs("most") is [long most] ? most : null);
        double[] facts = [histogram.Least, histogram.Greatest, histogram.Count, histogram.Sum, histogram.SumOfSquares];
        Near.AssertEqual(expected[0], tensor(facts), "facts", Relative, 1e-12);
        Near.AssertEqual(expected[1], tensor(histogram.Limits), "limits", Relative, 1e-12);
        Assert.Equal(expected[2].data<double>().ToArray(), histogram.Counts);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("boards")[name];
        Tensor expected = fixture.Outputs()[0];
        var picture = TensorPicture.Of(fixture.Inputs()[0], fixture.Arguments.Text("format"));
        Assert.Equal((expected.shape[0], expected.shape[1]), (picture.Height, picture.Width));

        // One channel is written as gray; PyTorch writes it three times.
        byte[] samples = Samples(picture);
        if (picture.Channels == 1)
            samples = [.. samples.SelectMany(sample => Enumerable.Repeat(sample, 3))];
        Assert.Equal(expected.data<byte>().ToArray(), samples);
    }

    [Fact]
    public void TransposedValues_AreTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor values = rand(7, 5), picture = rand(3, 8, 9);
        Histogram expected = Histogram.Of(values, HistogramBinSelector.Tensorflow, null),
            found = Histogram.Of(values.t().contiguous().t(), HistogramBinSelector.Tensorflow, null);
        Assert.Equal(expected.Limits, found.Limits);
        Assert.Equal(expected.Counts, found.Counts);
        Assert.Equal(TensorPicture.Of(picture, "CHW").Png, TensorPicture.Of(picture.permute(2, 0, 1).contiguous(), "WCH").Png);
    }

    [Fact]
    public void ValuesThatAreNoNumbers_AreNotCounted()
    {
        using DisposeScope scope = NewDisposeScope();
        var histogram = Histogram.Of(tensor(new[] { 1, double.NaN, double.PositiveInfinity }), HistogramBinSelector.Tensorflow, null);
        Assert.Equal(1, histogram.Counts.Sum());
        Assert.Equal(3, histogram.Count);
        foreach (Action wrong in new Action[]
        {
            () => Histogram.Of(tensor(new[] { double.NaN }), HistogramBinSelector.Tensorflow, null),
            () => Histogram.Of(tensor(new[] { 1, double.NaN }), HistogramBinSelector.Rice, null),
            () => Histogram.Of(zeros(0), HistogramBinSelector.Tensorflow, null),
            () => Histogram.Of(zeros(3), HistogramBinSelector.Tensorflow, 0),
            () => Histogram.Of(zeros(3), (HistogramBinSelector)99, null),
        })
        {
            Assert.StartsWith("add_histogram: ", Assert.ThrowsAny<ArgumentException>(wrong).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CHW", new long[] { 3, 4 })]
    [InlineData("CHW", new long[] { 2, 4, 5 })]
    [InlineData("CHW", new long[] { 3, 0, 5 })]
    [InlineData("NCHW", new long[] { 0, 3, 4, 5 })]
    [InlineData("CHX", new long[] { 3, 4, 5 })]
    [InlineData("CCC", new long[] { 3, 4, 5 })]
    [InlineData("W", new long[] { 4 })]
    [InlineData("", new long[] { 4, 4 })]
    public void PicturesThatAreNone_AreASentence(string format, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.StartsWith(
            "add_img: ", Assert.Throws<ArgumentException>(() => TensorPicture.Of(zeros(shape), format)).Message, StringComparison.Ordinal);
    }

    /// <summary>The samples of a PNG file with one IDAT chunk and no filters.</summary>
    private static byte[] Samples(TensorPicture picture)
    {
        Assert.Equal("IDAT"u8, picture.Png.AsSpan(37, 4));
        using var zlib = new ZLibStream(new MemoryStream(picture.Png, 41, picture.Png.Length - 41), CompressionMode.Decompress);
        var rows = new byte[picture.Height][];
        for (int row = 0; row < rows.Length; row++)
        {
            Assert.Equal(0, zlib.ReadByte());
            zlib.ReadExactly(rows[row] = new byte[picture.Width * picture.Channels]);
        }

        return [.. rows.SelectMany(row => row)];
    }
}
