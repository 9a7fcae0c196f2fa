namespace SkiaSharp;

/// <summary>Whether an image may cache what it decodes.</summary>
public enum SKImageCachingHint
{
    /// <summary>The result may be cached.</summary>
    Allow = 0,
    /// <summary>The result is not cached.</summary>
    Disallow = 1,
}
