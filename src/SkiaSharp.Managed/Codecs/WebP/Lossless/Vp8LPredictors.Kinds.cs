using System.Runtime.CompilerServices;

namespace SkiaSharp;

// The fourteen predictors, in the order of their numbers.
internal static partial class Vp8LPredictors
{
    private interface IPredictor
    {
        static abstract uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight);
    }

    /// <summary>Returns the mean of each channel, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mean(uint a, uint b) => (((a ^ b) & 0xFEFEFEFE) >> 1) + (a & b);

    private readonly struct None : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => 0xFF000000;
    }

    private readonly struct Left : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => left;
    }

    private readonly struct Above : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => above;
    }

    private readonly struct AboveRight : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => aboveRight;
    }

    private readonly struct AboveLeft : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => aboveLeft;
    }

    private readonly struct LeftAboveRightThenAbove : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => Mean(Mean(left, aboveRight), above);
    }

    private readonly struct LeftAboveLeft : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => Mean(left, aboveLeft);
    }

    private readonly struct LeftAbove : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => Mean(left, above);
    }

    private readonly struct AboveLeftAbove : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => Mean(aboveLeft, above);
    }

    private readonly struct AboveAboveRight : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) => Mean(above, aboveRight);
    }

    private readonly struct AllFour : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight) =>
            Mean(Mean(left, aboveLeft), Mean(above, aboveRight));
    }

    /// <summary>Predicts the pixel to the left or the one above, whichever is nearer to their sum minus the corner.</summary>
    private readonly struct Nearest : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight)
        {
            int toLeft = 0, toAbove = 0;
            for (int shift = 0; shift < 32; shift += 8)
            {
                int corner = Channel(aboveLeft, shift);
                toLeft += Math.Abs(Channel(above, shift) - corner);
                toAbove += Math.Abs(Channel(left, shift) - corner);
            }
            return toLeft < toAbove ? left : above;
        }
    }

    /// <summary>Predicts the sum of the pixels to the left and above minus the corner, clamped.</summary>
    private readonly struct Gradient : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight)
        {
            uint prediction = 0;
            for (int shift = 0; shift < 32; shift += 8)
                prediction |= Clamp(Channel(left, shift) + Channel(above, shift) - Channel(aboveLeft, shift)) << shift;
            return prediction;
        }
    }

    /// <summary>Predicts the mean of the pixels to the left and above plus half of its difference from the corner, clamped.</summary>
    private readonly struct HalfGradient : IPredictor
    {
        public static uint Predict(uint left, uint aboveLeft, uint above, uint aboveRight)
        {
            uint mean = Mean(left, above), prediction = 0;
            for (int shift = 0; shift < 32; shift += 8)
            {
                int channel = Channel(mean, shift);
                prediction |= Clamp(channel + (channel - Channel(aboveLeft, shift)) / 2) << shift;
            }
            return prediction;
        }
    }

    private static int Channel(uint pixel, int shift) => (int)(pixel >> shift & 255);

    private static uint Clamp(int value) => (uint)Math.Clamp(value, 0, 255);
}
