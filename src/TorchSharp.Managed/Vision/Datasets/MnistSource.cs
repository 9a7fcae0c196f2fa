namespace TorchSharp.Engine;

/// <summary>The source of the four files of a data set in MNIST format.</summary>
/// <param name="Folder">The name of the folder below the root.</param>
/// <param name="Mirrors">The base addresses to which the name of a gzipped file is appended, in the order in which they are tried.</param>
/// <param name="Checksums">The MD5 checksums of the four gzipped files, in the order of <see cref="Names"/>.</param>
internal sealed record MnistSource(string Folder, string[] Mirrors, string[] Checksums)
{
    /// <summary>The names of the unpacked files: training images and labels, test images and labels.</summary>
    internal static readonly string[] Names =
    [
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
    ];

    // The checksums are those that torchvision verifies.
    internal static readonly MnistSource Digits = new(
        "mnist",
        ["https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"],
        ["f68b3c2dcbeaaa9fbdd348bbdeb94873", "d53e105ee54ea40749a09fcbcd1e9432", "9fb629c4189551a2d022fa330f9573f3",
        "ec29112dd5afa0611ce80d1b7f02629c"]);

    internal static readonly MnistSource Fashion = new(
        "fashion-mnist",
        ["https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/"],
        ["8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe", "bef4ecab320f06d8554ea6380940ec79",
        "bb300cfdad3c16e7a12a480ee83cd310"]);

    internal static readonly MnistSource Kuzushiji = new(
        "kmnist",
        ["https://codh.rois.ac.jp/kmnist/dataset/kmnist/"],
        ["bdb82020997e1d708af4cf47b453dcf7", "e144d726b3acfaa3e44228e80efcd344", "5c965bf0a639b31b8f53240b1b52f4d7",
        "7320c461ea6c1c855c0b718fb2a4b134"]);
}
