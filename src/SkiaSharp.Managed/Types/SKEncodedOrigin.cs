namespace SkiaSharp;

/// <summary>Where the first row and column of the file are in the upright picture: the value of EXIF's orientation. The last four swap width and height.</summary>
public enum SKEncodedOrigin
{
    TopLeft = 1,
    TopRight = 2,
    BottomRight = 3,
    BottomLeft = 4,
    LeftTop = 5,
    RightTop = 6,
    RightBottom = 7,
    LeftBottom = 8,
    Default = TopLeft,
}
