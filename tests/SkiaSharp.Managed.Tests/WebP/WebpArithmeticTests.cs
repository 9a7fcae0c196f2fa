using SkiaSharp;

namespace ManagedSkia.Tests.WebP;

/// <summary>What is computed on vectors has to have the bits of what is computed one by one.</summary>
public unsafe class WebpArithmeticTests
{
    private const int Side = 16;

    [Theory]
    [InlineData(20)]
    [InlineData(500)]
    [InlineData(short.MaxValue)]
    public void Transform_OnVectors_IsThatOfNumbers(int largest)
    {
        Assert.SkipUnless(Vp8Transform.IsVectorized, "The processor has no vectors that the transform uses.");
        var random = new Random(1);
        short* block = stackalloc short[16];
        byte[] onVectors = new byte[4 * Side], onNumbers = new byte[4 * Side];
        for (int run = 0; run < 5_000; run++)
        {
            random.NextBytes(onVectors);
            onVectors.CopyTo(onNumbers, 0);
            for (int i = 0; i < 16; i++)
                block[i] = (short)(random.Next(3) == 0 ? random.Next(-largest - 1, largest + 1) : 0);
            fixed (byte* vectors = onVectors, numbers = onNumbers)
            {
                Vp8Transform.AddVector(block, vectors, Side);
                Vp8Transform.AddScalar(block, numbers, Side);
            }
            Assert.Equal(onNumbers, onVectors);
        }
    }

    [Fact]
    public void Transform_OfAFlatBlock_IsThatOfAny()
    {
        short* block = stackalloc short[16];
        new Span<short>(block, 16).Clear();
        byte[] flat = new byte[4 * Side], any = new byte[4 * Side];
        for (int first = -3000; first <= 3000; first++)
        {
            Array.Fill(flat, (byte)first);
            Array.Fill(any, (byte)first);
            block[0] = (short)first;
            fixed (byte* flatSamples = flat, anySamples = any)
            {
                Vp8Transform.AddEven(first, flatSamples, Side);
                Vp8Transform.AddScalar(block, anySamples, Side);
            }
            Assert.Equal(any, flat);
        }
    }

    // Sixteen samples along an edge in the middle of a square, in either direction; noise of all widths, so that every branch is taken.
    [Theory]
    [InlineData(Vp8LoopFilter.Kind.Simple)]
    [InlineData(Vp8LoopFilter.Kind.Inner)]
    [InlineData(Vp8LoopFilter.Kind.Outer)]
    internal void Filter_OnVectors_IsThatOfNumbers(Vp8LoopFilter.Kind kind)
    {
        Assert.SkipUnless(Vp8LoopFilter.IsVectorized, "The processor has no vectors that the filter uses.");
        var random = new Random(2);
        byte[] onVectors = new byte[Side * Side], onNumbers = new byte[Side * Side];
        int changed = 0;
        for (int run = 0; run < 20_000; run++)
        {
            int width = 1 << random.Next(9), lowest = random.Next(257 - width);
            foreach (ref byte sample in onVectors.AsSpan())
                sample = (byte)(lowest + random.Next(width));
            byte[] before = [.. onVectors];
            onVectors.CopyTo(onNumbers, 0);
            Vp8FilterStrength strength = Vp8FilterStrength.Of(random.Next(1, 64), random.Next(8));
            bool isVertical = random.Next(2) == 0;
            int across = isVertical ? 1 : Side, along = isVertical ? Side : 1;
            fixed (byte* vectors = onVectors, numbers = onNumbers)
            {
                Vp8LoopFilter.Filter(kind, vectors + 8 * across, across, along, strength);
                Vp8LoopFilter.FilterScalar(kind, numbers + 8 * across, across, along, strength);
                Vp8LoopFilter.FilterScalar(kind, numbers + 8 * across + 8 * along, across, along, strength);
            }
            Assert.Equal(onNumbers, onVectors);
            changed += before.AsSpan().SequenceEqual(onVectors) ? 0 : 1;
        }
        Assert.True(changed > 5_000, "hardly any edge was smoothed");
    }

    // ITU-R BT.601, luma from 16 to 235; the fixed point may be one off.
    [Fact]
    public void Colors_AreThoseOfTheStandard()
    {
        const int Count = 8 + 3;
        var random = new Random(3);
        byte* samples = stackalloc byte[3 * 32];
        uint[] pixels = new uint[Count], swapped = new uint[Count];
        for (int run = 0; run < 5_000; run++)
        {
            random.NextBytes(new Span<byte>(samples, 3 * 32));
            Vp8Colors.Convert(samples, samples + 32, samples + 64, pixels, swaps: false);
            Vp8Colors.Convert(samples, samples + 32, samples + 64, swapped, swaps: true);
            for (int i = 0; i < Count; i++)
            {
                double luma = 255.0 / 219 * (samples[i] - 16), blue = 255.0 / 224 * (samples[32 + i] - 128),
                    red = 255.0 / 224 * (samples[64 + i] - 128);
                double[] expected = [luma + 1.402 * red, luma - 0.344136 * blue - 0.714136 * red, luma + 1.772 * blue, 255];
                for (int channel = 0; channel < 4; channel++)
                    Assert.InRange((byte)(pixels[i] >> 8 * channel) - Math.Clamp(expected[channel], 0, 255), -1.1, 1.1);
                Assert.Equal(pixels[i], (swapped[i] & 0xFF00FF00) | (swapped[i] & 255) << 16 | swapped[i] >> 16 & 255);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(50)]
    public void Chroma_IsDoubledByNineThreeThreeAndOne(int width)
    {
        var random = new Random(4);
        byte[] near = new byte[64], far = new byte[64], wide = new byte[width];
        int count = (width + 1) / 2;
        for (int run = 0; run < 500; run++)
        {
            random.NextBytes(near);
            random.NextBytes(far);
            fixed (byte* nearRow = near, farRow = far)
                Vp8Colors.Upsample(nearRow, farRow, wide);
            for (int x = 0; x < width; x++)
            {
                // At the ends a sample is its own neighbor.
                int own = x / 2, beside = Math.Clamp(own + (x % 2 == 0 ? -1 : 1), 0, count - 1);
                double expected = (9 * near[own] + 3 * near[beside] + 3 * far[own] + far[beside]) / 16.0;
                Assert.InRange(wide[x] - expected, -0.9, 0.9);
            }
        }
    }
}
