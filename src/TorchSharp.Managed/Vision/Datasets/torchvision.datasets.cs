using TorchSharp.Engine;
using static TorchSharp.torch.utils.data;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Sets of small gray images in the form of MNIST.</summary>
    /// <remarks>
    /// An item has "data", Float32 [1, 28, 28], the pixels' bytes divided by 256, and "label", an Int64 number. The files are looked for
    /// where <c>download</c> puts them: in the folder <c>mnist</c>, <c>fashion-mnist</c> or <c>kmnist</c> of the root, unpacked under their
    /// own names (<c>test_data/train-images-idx3-ubyte</c>, …), or else gzipped (<c>train-images-idx3-ubyte.gz</c>, …). Gzipped ones are
    /// read as they are; nothing is written.
    /// </remarks>
    public static partial class datasets
    {
        /// <summary>Handwritten digits, of LeCun, Cortes and Burges: 60,000 to train with, 10,000 to test.</summary>
        /// <param name="root">The folder in which the folder <c>mnist</c> lies or comes to lie.</param>
        /// <param name="train">The training images instead of the test images.</param>
        /// <param name="download">Fetches the four files first, those that are not there.</param>
        /// <param name="target_transform">Applied to each image (not to its label), as [1, 1, 28, 28].</param>
        /// <exception cref="FileNotFoundException">A file is missing, unpacked and gzipped.</exception>
        /// <exception cref="DirectoryNotFoundException">The folder is missing.</exception>
        /// <exception cref="InvalidDataException">A file is truncated, damaged or not what its name says.</exception>
        /// <exception cref="AggregateException">No mirror gave the file; one inner exception for each.</exception>
        public static Dataset MNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Digits, root, train, download, target_transform);

        /// <summary>
        /// Pieces of clothing in ten classes, of Zalando Research; otherwise as <see cref="MNIST"/>, in the folder <c>fashion-mnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static Dataset FashionMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Fashion, root, train, download, target_transform);

        /// <summary>
        /// Cursive Japanese characters in ten classes, of the ROIS-DS Center for Open Data in the Humanities; otherwise as
        /// <see cref="MNIST"/>, in the folder <c>kmnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static Dataset KMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Kuzushiji, root, train, download, target_transform);
    }
}
