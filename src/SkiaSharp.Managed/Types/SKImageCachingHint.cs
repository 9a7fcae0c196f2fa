namespace SkiaSharp;

/// <summary>Whether an image may keep what it decodes to answer.</summary>
public enum SKImageCachingHint
{
    /// <summary>The result may be kept.</summary>
    Allow = 0,
    /// <summary>The result is not kept.</summary>
    Disallow = 1,
}
