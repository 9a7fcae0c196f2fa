using TorchSharp.Engine;
using static TorchSharp.torch.utils.data;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Data sets of small grayscale images in MNIST format.</summary>
    /// <remarks>
    /// An item has "data", a Float32 tensor [1, 28, 28] of the pixels' bytes divided by 256, and "label", an Int64 number. The files are
    /// expected where <c>download</c> puts them: in the folder <c>mnist</c>, <c>fashion-mnist</c> or <c>kmnist</c> of the root, either
    /// unpacked under their own names (<c>test_data/train-images-idx3-ubyte</c>, …) or gzipped (<c>train-images-idx3-ubyte.gz</c>, …).
    /// Gzipped files are read directly; nothing is written.
    /// </remarks>
    public static partial class datasets
    {
        /// <summary>
        /// Creates the MNIST data set of handwritten digits by LeCun, Cortes and Burges: 60,000 training and 10,000 test images.
        /// </summary>
        /// <param name="root">The folder that contains, or will contain, the folder <c>mnist</c>.</param>
        /// <param name="train">Whether to load the training images instead of the test images.</param>
        /// <param name="download">Whether to first download those of the four files that are missing.</param>
        /// <param name="target_transform">A transform that is applied to each image (not to its label), as [1, 1, 28, 28].</param>
        /// <exception cref="FileNotFoundException">A file is missing, both unpacked and gzipped.</exception>
        /// <exception cref="DirectoryNotFoundException">The folder is missing.</exception>
        /// <exception cref="InvalidDataException">A file is truncated or damaged, or its content does not match its name.</exception>
        /// <exception cref="AggregateException">No mirror supplied the file; there is one inner exception for each.</exception>
        public static Dataset MNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Digits, root, train, download, target_transform);

        /// <summary>
        /// Creates the Fashion-MNIST data set of clothing items in ten classes by Zalando Research; otherwise like <see cref="MNIST"/>, in
        /// the folder <c>fashion-mnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static Dataset FashionMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Fashion, root, train, download, target_transform);

        /// <summary>
        /// Creates the KMNIST data set of cursive Japanese characters in ten classes by the ROIS-DS Center for Open Data in the Humanities;
        /// otherwise like <see cref="MNIST"/>, in the folder <c>kmnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static Dataset KMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new MnistDataset(MnistSource.Kuzushiji, root, train, download, target_transform);
    }
}
