#nullable disable annotations

namespace SkiaSharp;

/// <summary>The base of what the library makes.</summary>
public abstract class SKObject : SKNativeObject
{
    private protected SKObject()
    {
    }
}
