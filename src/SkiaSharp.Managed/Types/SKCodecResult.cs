namespace SkiaSharp;

/// <summary>The result of decoding.</summary>
public enum SKCodecResult
{
    /// <summary>Decoding succeeded.</summary>
    Success = 0,

    /// <summary>The data ends early. The available part of the picture is decoded, the rest is black or transparent.</summary>
    IncompleteInput = 1,

    /// <summary>The data is corrupt. Rows before the error are decoded.</summary>
    ErrorInInput = 2,

    /// <summary>The picture is not available in the requested color or alpha type.</summary>
    InvalidConversion = 3,

    /// <summary>The picture is not available in the requested size.</summary>
    InvalidScale = 4,

    /// <summary>An argument is invalid; when creating a codec, the picture has more pixels than the limit allows.</summary>
    InvalidParameters = 5,

    /// <summary>The header is invalid.</summary>
    InvalidInput = 6,

    /// <summary>The stream has already been read and cannot be read again.</summary>
    CouldNotRewind = 7,

    /// <summary>The file does not exist or cannot be read, or there is not enough memory.</summary>
    InternalError = 8,

    /// <summary>The format is unknown, or a variant that is not supported.</summary>
    Unimplemented = 9,
}
