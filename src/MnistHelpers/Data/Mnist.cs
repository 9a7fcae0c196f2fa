using System.Globalization;
using MnistHelpers.Data;
namespace MnistHelpers;

/// <summary>Loader for the MNIST database of handwritten digits and for data sets of the same shape.</summary>
public static class Mnist
{
    /// <summary>The environment variable that names the folder from which <see cref="Load()"/> reads.</summary>
    private const string DirectoryVariable = "MNIST_DATA";

    private const int Rows = 28;
    private const int Columns = 28;

    /// <summary>
    /// Loads the 60,000 training and 10,000 test images that ship with this library, without network access, or the four IDX files of the
    /// folder that the environment variable <c>MNIST_DATA</c> names.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of the four files is missing.</exception>
    /// <exception cref="InvalidDataException">A file is truncated, corrupt or not what its name says.</exception>
    public static MnistData Load()
    {
        string? named = Environment.GetEnvironmentVariable(DirectoryVariable);
        if (!string.IsNullOrWhiteSpace(named))
            return Load(named);

        // In a notebook the base directory is the kernel's, so the assembly's own folder is tried first.
        string beside = Path.GetDirectoryName(typeof(Mnist).Assembly.Location) ?? "";
        bool isBeside = beside.Length > 0 && MnistFile.Find(beside, "train-images", "idx3") is not null;
        return Load(isBeside ? beside : AppContext.BaseDirectory);
    }

    /// <summary>
    /// Loads <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c> from a folder: images of 28×28 pixels with labels 0 to 9, such as Fashion-MNIST.
    /// </summary>
    /// <param name="directory">
    /// The folder. File names may end in <c>.gz</c>, and may have a dot instead of the hyphen before <c>idx</c>.
    /// </param>
    /// <exception cref="FileNotFoundException">One of the four files is missing.</exception>
    /// <exception cref="InvalidDataException">A file is truncated, corrupt or not what its name says.</exception>
    public static MnistData Load(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        Task<ImageSet> test = Task.Run(() => Read(directory, "t10k"));
        ImageSet train = Read(directory, "train");
        return new MnistData(train, test.GetAwaiter().GetResult());
    }

    private static ImageSet Read(string directory, string part)
    {
        string imagesPath = Existing(directory, part + "-images", "idx3");
        string labelsPath = Existing(directory, part + "-labels", "idx1");
        byte[] labels = MnistFile.ReadLabels(labelsPath, ImageSet.Classes);
        byte[] pixels = MnistFile.ReadImages(imagesPath, Rows, Columns);

        int count = pixels.Length / (Rows * Columns);
        return labels.Length == count
            ? new ImageSet(pixels, labels, Rows, Columns)
            : throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{labelsPath}: {labels.Length:N0} labels found for the {count:N0} images of {Path.GetFileName(imagesPath)}; take both "
                    + $"files from the same data set"));
    }

    private static string Existing(string directory, string name, string idx) =>
        MnistFile.Find(directory, name, idx) ?? throw new FileNotFoundException(
            $"{Path.Combine(directory, $"{name}-{idx}-ubyte.gz")}: not found, nor without .gz; put the four IDX files of MNIST into this "
                + $"folder, or unset {DirectoryVariable} and call Mnist.Load() for those that travel with the library",
            Path.Combine(directory, $"{name}-{idx}-ubyte.gz"));
}
