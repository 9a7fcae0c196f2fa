
namespace MnistHelpers.Tests;

public sealed class AugmenterTests
{
    private const int Pixels = 784;

    private static readonly Augmentation s_everything = Augmentation.Strong with { ErasingProbability = 0.5 };

    private static float[] Fill(Augmenter augmenter, int[] indices, int epoch = 1)
    {
        var images = new float[indices.Length * augmenter.Images.Rows * augmenter.Images.Columns];
        augmenter.Fill(indices, epoch, images);
        return images;
    }

    private static int[] First(int count) => [.. Enumerable.Range(0, count)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fill_AnyThreadsAndAnyBatches_GiveTheSameBits(bool everything)
    {
        Augmentation options = everything ? s_everything : Augmentation.Affine;
        var alone = new Augmenter(Digits.Test, options) { Threads = 1 };
        float[] expected = Fill(alone, First(200));

        foreach (int threads in new[] { 2, 3, 8 })
            Assert.Equal(expected, Fill(new Augmenter(Digits.Test, options) { Threads = threads }, First(200)));

        int[] mixed = new SeededRandom(1).Permutation(200);
        float[] other = Fill(new Augmenter(Digits.Test, options), [.. mixed, 7, 7]);
        for (int i = 0; i < mixed.Length; i++)
            Assert.Equal(expected.AsSpan(mixed[i] * Pixels, Pixels), other.AsSpan(i * Pixels, Pixels));
        Assert.Equal(expected.AsSpan(7 * Pixels, Pixels), other.AsSpan(201 * Pixels, Pixels));
    }

    [Fact]
    public void Fill_FromSeveralThreadsAtOnce_GivesTheSameBits()
    {
        var augmenter = new Augmenter(Digits.Test, s_everything);
        float[][] expected = [.. First(8).Select(epoch => Fill(augmenter, First(50), epoch))];

        var found = new float[8][];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, epoch => found[epoch] = Fill(augmenter, First(50), epoch));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Fill_SeedEpochAndIndex_EachChangeTheTransform()
    {
        var image = new ImageSet(Digits.Test.Select([0, 0]).Pixels, new byte[2]);
        float[] both = Fill(new Augmenter(image, Augmentation.Affine, seed: 1), [0, 1]);
        float[] otherEpoch = Fill(new Augmenter(image, Augmentation.Affine, seed: 1), [0, 1], epoch: 2);
        float[] otherSeed = Fill(new Augmenter(image, Augmentation.Affine, seed: 2), [0, 1]);

        float[][] versions =
        [
            both[..Pixels], both[Pixels..], otherEpoch[..Pixels], otherEpoch[Pixels..], otherSeed[..Pixels], otherSeed[Pixels..],
        ];
        Assert.Equal(versions.Length, versions.Select(version => string.Join(' ', version)).Distinct().Count());
    }

    [Fact]
    public void Fill_AllOff_GivesTheImagesToTheBit()
    {
        int[] indices = [3, 9_999, 0];

        float[] images = Fill(new Augmenter(Digits.Test, new Augmentation()), indices);

        Assert.Equal(Preprocessing.ToTensor(Digits.Test.Select(indices)).data<float>().ToArray(), images);
    }

    [Fact]
    public void Fill_Affine_KeepsTheInkWithinBounds()
    {
        var options = Augmentation.Affine with { MinScale = 1, MaxScale = 1 };
        float[] before = Fill(new Augmenter(Digits.Test, new Augmentation()), First(500));
        float[] after = Fill(new Augmenter(Digits.Test, options), First(500));

        Assert.All(after, value => Assert.InRange(value, 0, 1));
        for (int i = 0; i < 500; i++)
            Assert.Equal(1, after.AsSpan(i * Pixels, Pixels).ToArray().Sum() / before.AsSpan(i * Pixels, Pixels).ToArray().Sum(), 0.06f);
    }

    [Fact]
    public void Fill_Everything_KeepsToTheRange()
    {
        float[] images = Fill(new Augmenter(Digits.Test, s_everything), First(500));

        Assert.All(images, value => Assert.InRange(value, 0, 1));
        Assert.All(images.Chunk(Pixels), image => Assert.True(image.Sum() > 10));
    }

    [Fact]
    public void Fill_ErasingAlone_LeavesTheOtherPixels()
    {
        float[] before = Fill(new Augmenter(Digits.Test, new Augmentation()), First(100));
        float[] after = Fill(new Augmenter(Digits.Test, new Augmentation { ErasingProbability = 1 }), First(100));

        for (int i = 0; i < before.Length; i++)
            Assert.True(after[i] == before[i] || after[i] == 0);
        Assert.True(after.Sum() < before.Sum());
    }

    [Fact]
    public void Fill_NoInk_StaysWithoutInk()
    {
        var blank = new ImageSet(new byte[Pixels * 40], new byte[40]);
        Assert.All(Fill(new Augmenter(blank, s_everything), First(40)), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 70)]
    [InlineData(64, 2)]
    public void Fill_ImagesOfAnySize_KeepsToTheRange(int rows, int columns)
    {
        var pixels = new byte[rows * columns * 10];
        pixels.AsSpan().Fill(byte.MaxValue);
        var set = new ImageSet(pixels, new byte[10], rows, columns);
        var options = s_everything with
        {
            Rotation = 180,
            MinScale = 0.1,
            MaxScale = 10,
            Shift = 1000,
            Shear = 60,
            ElasticAlpha = 1000,
            ElasticSigma = 0.5,
        };

        Assert.All(Fill(new Augmenter(set, options), First(10)), value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Fill_NoIndices_DoesNothing() => new Augmenter(Digits.Test, s_everything).Fill([], 1, []);

    [Fact]
    public void Fill_LongerBuffer_LeavesItsRest()
    {
        float[] images = [.. Enumerable.Repeat(-1f, 3 * Pixels)];

        new Augmenter(Digits.Test, s_everything).Fill([1, 2], 1, images);

        Assert.DoesNotContain(-1f, images.Take(2 * Pixels));
        Assert.All(images.Skip(2 * Pixels), value => Assert.Equal(-1, value));
    }

    [Fact]
    public void Fill_ShortBufferOrWrongIndex_IsRefused()
    {
        var augmenter = new Augmenter(Digits.Test, s_everything);

        ArgumentException fault = Assert.Throws<ArgumentException>(() => augmenter.Fill([0, 1], 1, new float[2 * Pixels - 1]));
        Assert.StartsWith("images: a buffer of 1,567 numbers found, 1,568 needed for 2 images", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => augmenter.Fill([0, 10_000], 1, new float[2 * Pixels]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Augmenter(Digits.Test, s_everything) { Threads = 0 });
    }

    [Fact]
    public void Preview_IsWhatFillWritesWithTheLabels()
    {
        var augmenter = new Augmenter(Digits.Test, s_everything);

        ImageSet preview = augmenter.Preview([5, 8], epoch: 4);

        Assert.Equal([Digits.Test.Label(5), Digits.Test.Label(8)], [preview.Label(0), preview.Label(1)]);
        float[] images = Fill(augmenter, [5, 8], epoch: 4);
        for (int i = 0; i < images.Length; i++)
            Assert.Equal(images[i] * 255, preview.Pixels.Span[i], 0.501f);
    }
}
