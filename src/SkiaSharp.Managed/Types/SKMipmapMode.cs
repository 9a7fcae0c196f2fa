namespace SkiaSharp;

/// <summary>Whether a picture is first halved repeatedly when it is downscaled, so that all of its pixels contribute.</summary>
public enum SKMipmapMode
{
    /// <summary>Only the picture itself.</summary>
    None = 0,

    /// <summary>The mipmap level nearest in size.</summary>
    Nearest = 1,

    /// <summary>A blend of the two mipmap levels nearest in size.</summary>
    Linear = 2,
}
