#nullable disable annotations

namespace SkiaSharp;

/// <summary>The base class of the library's objects.</summary>
public abstract class SKObject : SKNativeObject
{
    private protected SKObject()
    {
    }
}
