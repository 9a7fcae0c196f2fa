namespace SkiaSharp;

/// <summary>Ends decoding; the caller gets the reason as a result.</summary>
internal sealed class CodecException(SKCodecResult result) : Exception(result.ToString())
{
    internal SKCodecResult Result { get; } = result;
}
