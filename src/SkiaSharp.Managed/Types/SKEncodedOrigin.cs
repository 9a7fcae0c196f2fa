namespace SkiaSharp;

/// <summary>
/// Where the first row and column of the file are in the upright picture: the value of EXIF's orientation. The last four swap width and
/// height.
/// </summary>
public enum SKEncodedOrigin
{
    /// <summary>As it is.</summary>
    TopLeft = 1,
    /// <summary>Mirrored from left to right.</summary>
    TopRight = 2,
    /// <summary>Upside down.</summary>
    BottomRight = 3,
    /// <summary>Mirrored from top to bottom.</summary>
    BottomLeft = 4,
    /// <summary>Rows and columns exchanged.</summary>
    LeftTop = 5,
    /// <summary>To be turned by 90° clockwise.</summary>
    RightTop = 6,
    /// <summary>Rows and columns exchanged along the other diagonal.</summary>
    RightBottom = 7,
    /// <summary>To be turned by 90° counterclockwise.</summary>
    LeftBottom = 8,
    /// <summary>As it is.</summary>
    Default = TopLeft,
}
