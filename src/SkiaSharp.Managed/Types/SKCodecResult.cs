namespace SkiaSharp;

/// <summary>How decoding went.</summary>
public enum SKCodecResult
{
    /// <summary>All went well.</summary>
    Success = 0,

    /// <summary>The data end early. What there is of the picture is decoded, the rest is black or transparent.</summary>
    IncompleteInput = 1,

    /// <summary>The data are corrupt. Rows before the fault are decoded.</summary>
    ErrorInInput = 2,

    /// <summary>The picture is not available in the color or alpha type that was asked for.</summary>
    InvalidConversion = 3,

    /// <summary>The picture is not available in the size that was asked for.</summary>
    InvalidScale = 4,

    /// <summary>An argument does not fit; when a codec is created, that the picture has more pixels than the limit allows.</summary>
    InvalidParameters = 5,

    /// <summary>The header is wrong.</summary>
    InvalidInput = 6,

    /// <summary>The stream was read and cannot be read again.</summary>
    CouldNotRewind = 7,

    /// <summary>The file is not there or cannot be read.</summary>
    InternalError = 8,

    /// <summary>No known format, or a kind of it that is not decoded.</summary>
    Unimplemented = 9,
}
