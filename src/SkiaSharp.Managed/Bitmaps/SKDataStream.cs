namespace SkiaSharp;

/// <summary>Reads data, and keeps them alive meanwhile.</summary>
internal sealed unsafe class SKDataStream : UnmanagedMemoryStream
{
    private readonly SKData _data;
    private readonly bool _disposesData;

    internal SKDataStream(SKData data, bool disposesData)
        : base(data.Size > 0 ? data.Bytes : SKData.Empty.Bytes, data.Size)
    {
        _data = data;
        _disposesData = disposesData;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _disposesData)
            _data.Dispose();
    }
}
