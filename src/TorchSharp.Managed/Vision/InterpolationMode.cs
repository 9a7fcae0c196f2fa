namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between pixels are got.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>Linear, for one dimension.</summary>
        Linear = 1,
        /// <summary>Between the four pixels around.</summary>
        Bilinear = 2,
        /// <summary>Between the sixteen pixels around.</summary>
        Bicubic = 3,
        /// <summary>Linear, for three dimensions.</summary>
        Trilinear = 4,
        /// <summary>The mean of the pixels that are covered.</summary>
        Area = 5,
        /// <summary>The nearest pixel, as Pillow takes it.</summary>
        NearestExact = 6,
    }
}
