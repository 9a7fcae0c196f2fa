namespace SkiaSharp;

/// <summary>Whether an image may keep what it decodes to answer.</summary>
public enum SKImageCachingHint
{
    Allow = 0,
    Disallow = 1,
}
