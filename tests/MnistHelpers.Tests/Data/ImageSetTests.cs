using System.Runtime.InteropServices;

namespace MnistHelpers.Tests;

public sealed class ImageSetTests
{
    /// <summary>Images of 2×3 pixels; pixel p of image i is 10 i + p.</summary>
    private static ImageSet Small(int count = 6) => new(
        Enumerable.Range(0, count * 6).Select(k => (byte)(k / 6 * 10 + k % 6)).ToArray(),
        Enumerable.Range(0, count).Select(i => (byte)(i % 10)).ToArray(),
        rows: 2,
        columns: 3);

    [Fact]
    public void ImageAndLabel_OfAnIndex_AreThose()
    {
        ImageSet set = Small();

        Assert.Equal([40, 41, 42, 43, 44, 45], set.Image(4).ToArray());
        Assert.Equal(4, set.Label(4));
        Assert.Equal((6, 2, 3), (set.Count, set.Rows, set.Columns));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void ImageAndLabel_OutsideTheSet_Throw(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().Image(index).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().Label(index));
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().Select([0, index]));
    }

    [Fact]
    public void Indexer_GivesADigit_AndARangeGivesASet()
    {
        ImageSet set = Small();

        Digit digit = set[4];
        Assert.Equal((4, 2, 3), (digit.Label, digit.Rows, digit.Columns));
        Assert.Equal(set.Image(4).ToArray(), digit.Pixels.ToArray());
        Assert.Equal(45, digit[1, 2]);
        Assert.Equal("a 4 of 2×3 pixels", digit.ToString());
        Assert.Equal(5, set[^1].Label);
        Assert.Equal([1, 2], set[1..3].Labels.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => set[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => digit[2, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => digit[0, -1]);
    }

    [Fact]
    public void Slice_SharesTheMemory()
    {
        ImageSet set = Small();
        ImageSet slice = set.Slice(2, 3).Slice(1, 2);

        Assert.Equal([3, 4], slice.Labels.ToArray());
        Assert.Equal([30, 31, 32, 33, 34, 35], slice.Image(0).ToArray());
        Assert.True(MemoryMarshal.TryGetArray(set.Pixels, out ArraySegment<byte> all));
        Assert.True(MemoryMarshal.TryGetArray(slice.Pixels, out ArraySegment<byte> part));
        Assert.Same(all.Array, part.Array);
    }

    [Fact]
    public void Append_GivesBothInTheirOrder()
    {
        ImageSet set = Small(4).Append(Small(6).Slice(4, 2));

        Assert.Equal([0, 1, 2, 3, 4, 5], set.Labels.ToArray());
        Assert.Equal(Small(6).Pixels.ToArray(), set.Pixels.ToArray());
        string message = Assert.Throws<ArgumentException>(() => set.Append(new ImageSet(new byte[4], new byte[1], 2, 2))).Message;
        Assert.StartsWith("other: images of 2×2 found, the set has 2×3; give images of the same size", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_GivesTheFirst() => Assert.Equal([0, 1], Small().Take(2).Labels.ToArray());

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(7, 0)]
    [InlineData(0, 7)]
    [InlineData(5, 2)]
    [InlineData(3, int.MaxValue)]
    public void Slice_BeyondTheSet_Throws(int start, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().Slice(start, count));

    [Fact]
    public void Select_GivesTheImagesInTheIndicesOrder()
    {
        ImageSet chosen = Small().Select([5, 0, 5]);

        Assert.Equal([5, 0, 5], chosen.Labels.ToArray());
        Assert.Equal([50, 51, 52, 53, 54, 55, 0, 1, 2, 3, 4, 5, 50, 51, 52, 53, 54, 55], chosen.Pixels.ToArray());
    }

    [Fact]
    public void Split_WithoutSeed_HoldsOutTheLast()
    {
        (ImageSet train, ImageSet validation) = Small().Split(2);

        Assert.Equal([0, 1, 2, 3], train.Labels.ToArray());
        Assert.Equal([4, 5], validation.Labels.ToArray());
        Assert.Equal(40, validation.Image(0)[0]);
    }

    [Fact]
    public void Split_WithSeed_FollowsItsPermutation()
    {
        // The order of 10 under seed 1 stands in fixtures/permutation.json.
        (ImageSet train, ImageSet validation) = Small(10).Split(3, seed: 1);

        Assert.Equal([9, 0, 1, 4, 8, 2, 3], train.Labels.ToArray());
        Assert.Equal([7, 6, 5], validation.Labels.ToArray());
        Assert.Equal(70, validation.Image(0)[0]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3L)]
    public void Split_NoneOrAll_LeavesTheOtherPartEmpty(long? seed)
    {
        Assert.Equal((6, 0), Counts(Small().Split(0, seed)));
        Assert.Equal((0, 6), Counts(Small().Split(6, seed)));

        static (int, int) Counts((ImageSet Train, ImageSet Validation) parts) => (parts.Train.Count, parts.Validation.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void Split_MoreThanThereAre_Throws(int validationCount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().Split(validationCount));

    [Fact]
    public void ClassCounts_CountsEveryLabel() =>
        Assert.Equal([2, 2, 2, 1, 1, 1, 1, 1, 1, 1], Small(13).ClassCounts());

    [Fact]
    public void Constructor_WrongLength_NamesBothNumbers()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new ImageSet(new byte[783], new byte[1]));

        Assert.StartsWith("pixels: 783 bytes found, 784 expected for 1 labels", fault.Message);
    }

    [Fact]
    public void Constructor_LabelAboveNine_NamesIt()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new ImageSet(new byte[784 * 2], new byte[] { 9, 10 }));

        Assert.StartsWith("labels: 10 found at index 1", fault.Message);
    }

    [Fact]
    public void ToString_UnderGermanCulture_IsTheSame()
    {
        var set = new ImageSet(new byte[1234], new byte[1234], rows: 1, columns: 1);

        Assert.Equal("1,234 images of 1×1 (0: 1,234, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0)", Culture.German(set.ToString));
    }
}
