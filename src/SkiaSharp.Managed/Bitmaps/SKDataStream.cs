namespace SkiaSharp;

/// <summary>Reads data, and keeps them alive meanwhile.</summary>
internal sealed unsafe class SKDataStream : UnmanagedMemoryStream
{
    private readonly SKData data;
    private readonly bool disposesData;

    internal SKDataStream(SKData data, bool disposesData)
        : base(data.Size > 0 ? data.Bytes : SKData.Empty.Bytes, data.Size)
    {
        this.data = data;
        this.disposesData = disposesData;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && disposesData)
            data.Dispose();
    }
}
