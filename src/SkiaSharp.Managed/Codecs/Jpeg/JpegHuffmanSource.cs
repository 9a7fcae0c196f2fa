namespace SkiaSharp;

/// <summary>A Huffman table as stored in the file. It is built when a scan first needs it, since an unused table may be invalid.</summary>
internal sealed class JpegHuffmanSource(byte[] counts, byte[] symbols)
{
    private JpegHuffmanTable? _table;

    /// <exception cref="CodecException">The table is invalid.</exception>
    internal JpegHuffmanTable Table => _table ??= new JpegHuffmanTable(counts, symbols);
}
