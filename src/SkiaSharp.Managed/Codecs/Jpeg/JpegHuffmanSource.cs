namespace SkiaSharp;

/// <summary>A Huffman table as the file has it. It is built when a scan first needs it: one that none needs may be wrong.</summary>
internal sealed class JpegHuffmanSource(byte[] counts, byte[] symbols)
{
    private JpegHuffmanTable? _table;

    /// <exception cref="CodecException">It is wrong.</exception>
    internal JpegHuffmanTable Table => _table ??= new JpegHuffmanTable(counts, symbols);
}
