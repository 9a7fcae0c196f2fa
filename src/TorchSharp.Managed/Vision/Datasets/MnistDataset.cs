using System.Globalization;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Engine;

/// <summary>The images and labels of a data set in MNIST format, all in memory.</summary>
internal sealed class MnistDataset : Dataset
{
    private readonly torchvision.ITransform? _transform;
    private readonly Tensor _images;
    private readonly Tensor _labels;

    internal MnistDataset(MnistSource source, string root, bool train, bool download, torchvision.ITransform? transform)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _transform = transform;
        string folder = Path.Combine(root, source.Folder), unpacked = Path.Combine(folder, "test_data");
        if (download)
            new MnistDownload(source, MnistDownload.SharedClient).Run(folder, unpacked);

        string imagesPath = IdxFile.Find(folder, unpacked, MnistSource.Names[train ? 0 : 2]),
            labelsPath = IdxFile.Find(folder, unpacked, MnistSource.Names[train ? 1 : 3]);
        (byte[] pixels, long[] shape) = IdxFile.Read(imagesPath, "images", 3);
        (byte[] classes, long[] count) = IdxFile.Read(labelsPath, "labels", 1);
        if (count[0] != shape[0])
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{labelsPath}: {count[0]:N0} labels found for the {shape[0]:N0} images of {Path.GetFileName(imagesPath)}; take both "
                    + $"files from the same data set"));
        }

        // Items are views, so that the data set is two tensors; these outlive the caller's scope.
        using DisposeScope scope = NewDisposeScope();
        _images = tensor(pixels, [shape[0], 1, shape[1], shape[2]], float32).div_(256).DetachFromDisposeScope();
        _labels = tensor(classes, int64).DetachFromDisposeScope();
    }

    public override long Count => _labels.shape[0];

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        Tensor image = _transform is null ? _images[index] : _transform.call(_images[index].unsqueeze(0)).squeeze(0);
        return new() { ["data"] = image, ["label"] = _labels[index] };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _images.Dispose();
            _labels.Dispose();
        }

        base.Dispose(disposing);
    }
}
