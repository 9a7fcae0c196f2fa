namespace SkiaSharp;

/// <summary>Ends decoding; what it was goes to the caller as a result.</summary>
internal sealed class CodecException(SKCodecResult result) : Exception(result.ToString())
{
    internal SKCodecResult Result { get; } = result;
}
