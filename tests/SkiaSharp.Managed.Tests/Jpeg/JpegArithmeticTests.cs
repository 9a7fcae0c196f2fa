using SkiaSharp;

namespace ManagedSkia.Tests.Jpeg;

/// <summary>What is computed on vectors has to have the bits of what is computed one by one.</summary>
public unsafe class JpegArithmeticTests
{
    // Coefficients as files have them, up to values that none has: also then a processor without vectors gives the same picture.
    [Theory]
    [InlineData(8, 3)]
    [InlineData(64, 16)]
    [InlineData(1024, 64)]
    [InlineData(short.MaxValue, ushort.MaxValue)]
    public void Transform_OnVectors_IsThatOfNumbers(int largestCoefficient, int largestFactor)
    {
        Assert.SkipUnless(JpegInverseDct.IsVectorized, "The processor has no vectors that the transform uses.");
        var random = new Random(1);
        short* block = stackalloc short[64];
        ushort* quantization = stackalloc ushort[64];
        byte* onVectors = stackalloc byte[64];
        byte* onNumbers = stackalloc byte[64];
        for (int run = 0; run < 2_000; run++)
        {
            for (int i = 0; i < 64; i++)
            {
                block[i] = (short)(random.Next(4) == 0 ? random.Next(-largestCoefficient - 1, largestCoefficient + 1) : 0);
                quantization[i] = (ushort)random.Next(1, largestFactor + 1);
            }
            JpegInverseDct.TransformVector(block, quantization, onVectors, 8);
            JpegInverseDct.TransformScalar(block, quantization, onNumbers, 8);
            Assert.Equal(new Span<byte>(onNumbers, 64), new Span<byte>(onVectors, 64));
        }
    }

    [Fact]
    public void Transform_OfAFlatBlock_IsThatOfAny()
    {
        short* block = stackalloc short[64];
        ushort* quantization = stackalloc ushort[64];
        byte* flat = stackalloc byte[64];
        byte* any = stackalloc byte[64];
        new Span<short>(block, 64).Clear();
        quantization[0] = 1;
        for (int dc = short.MinValue; dc <= short.MaxValue; dc += 7)
        {
            block[0] = (short)dc;
            JpegInverseDct.Transform(block, quantization, isFlat: true, flat, 8);
            JpegInverseDct.TransformScalar(block, quantization, any, 8);
            Assert.Equal(new Span<byte>(any, 64), new Span<byte>(flat, 64));
        }
    }

    // ITU-T T.871, section 7; the fixed point may be one off.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colors_AreThoseOfTheStandard(bool isHalved)
    {
        const int Count = 16 + 3;
        var random = new Random(2);
        byte* samples = stackalloc byte[3 * (Count + 32)];
        byte* cb = samples + Count + 32, cr = cb + Count + 32;
        uint[] pixels = new uint[Count], swapped = new uint[Count];
        for (int run = 0; run < 5_000; run++)
        {
            random.NextBytes(new Span<byte>(samples, 3 * (Count + 32)));
            JpegColors.FromYcc(samples, cb, cr, pixels, isHalved, swaps: false);
            JpegColors.FromYcc(samples, cb, cr, swapped, isHalved, swaps: true);
            for (int i = 0; i < Count; i++)
            {
                int at = isHalved ? i / 2 : i;
                double blue = cb[at] - 128, red = cr[at] - 128;
                double[] expected =
                [
                    samples[i] + 1.402 * red, samples[i] - 0.344136 * blue - 0.714136 * red, samples[i] + 1.772 * blue, 255,
                ];
                for (int channel = 0; channel < 4; channel++)
                    Assert.InRange((byte)(pixels[i] >> 8 * channel) - Math.Clamp(expected[channel], 0, 255), -0.51, 0.51);
                Assert.Equal(
                    new SKColor(pixels[i]), new SKColor((swapped[i] & 0xFF00FF00) | (swapped[i] & 255) << 16 | swapped[i] >> 16 & 255));
            }
        }
    }
}
