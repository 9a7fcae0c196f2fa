namespace SkiaSharp;

/// <summary>
/// The location of the file's first row and column in the upright picture: the value of the EXIF orientation. The last four swap width and
/// height.
/// </summary>
public enum SKEncodedOrigin
{
    /// <summary>Upright.</summary>
    TopLeft = 1,
    /// <summary>Mirrored from left to right.</summary>
    TopRight = 2,
    /// <summary>Rotated by 180°.</summary>
    BottomRight = 3,
    /// <summary>Mirrored from top to bottom.</summary>
    BottomLeft = 4,
    /// <summary>Rows and columns exchanged.</summary>
    LeftTop = 5,
    /// <summary>Needs a clockwise rotation by 90°.</summary>
    RightTop = 6,
    /// <summary>Rows and columns exchanged along the other diagonal.</summary>
    RightBottom = 7,
    /// <summary>Needs a counterclockwise rotation by 90°.</summary>
    LeftBottom = 8,
    /// <summary>Upright.</summary>
    Default = TopLeft,
}
