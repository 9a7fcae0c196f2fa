using System.IO.Compression;
using Benchmarks.Compare;

// TorchSharp with libtorch as a contender. Argument: the folder with MNIST's IDX files.
return Worker.Run(Console.In, Console.Out, Read("train-images-idx3-ubyte.gz", 16), Read("train-labels-idx1-ubyte.gz", 8));

byte[] Read(string name, int header)
{
    using var zipped = new GZipStream(File.OpenRead(Path.Combine(args[0], name)), CompressionMode.Decompress);
    var content = new MemoryStream();
    zipped.CopyTo(content);
    return content.ToArray()[header..];
}
