namespace TorchSharp;

public static partial class torch
{
    /// <summary>The interpolation between pixels.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>Linear interpolation in one dimension.</summary>
        Linear = 1,
        /// <summary>Bilinear interpolation between the four surrounding pixels.</summary>
        Bilinear = 2,
        /// <summary>Bicubic interpolation between the sixteen surrounding pixels.</summary>
        Bicubic = 3,
        /// <summary>Linear interpolation in three dimensions.</summary>
        Trilinear = 4,
        /// <summary>The mean of the covered pixels.</summary>
        Area = 5,
        /// <summary>The nearest pixel, as chosen by Pillow.</summary>
        NearestExact = 6,
    }
}
