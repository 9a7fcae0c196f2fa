namespace SkiaSharp;

/// <summary>Whether a picture that is shrunk is first halved as often as needed, so that all of it counts.</summary>
public enum SKMipmapMode
{
    /// <summary>The picture itself only.</summary>
    None = 0,

    /// <summary>The level nearest in size.</summary>
    Nearest = 1,

    /// <summary>A blend of the two levels nearest in size.</summary>
    Linear = 2,
}
