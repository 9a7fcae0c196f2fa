using TorchSharp.Modules;
using static TorchSharp.torchvision;

namespace TorchSharp.Managed.Tests;

public sealed class TransformTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Compose_CallsInOrder_AndDisposesItsParts()
    {
        ITransform normalize = transforms.Normalize([1], [2]), both = transforms.Compose(transforms.Lambda(x => x * 3), normalize);
        Near.AssertEqual(full([1, 1, 2, 2], 2.5f), both.call(ones(1, 1, 2, 2) * 2), "normalized");
        ((IDisposable)both).Dispose();
        Assert.Throws<InvalidOperationException>(() => normalize.call(ones(1, 1, 2, 2)));
        Tensor image = ones(2, 2);
        Assert.Same(image, transforms.Compose().call(image));
    }

    [Fact]
    public void Normalize_OutlivesTheScopeItIsMadeIn_AndHasItsType()
    {
        ITransform normalize;
        using (NewDisposeScope())
            normalize = transforms.Normalize([0.5], [0.25], float64, CPU);
        Near.AssertEqual(full([1, 1, 1, 1], 2.0, float64), normalize.call(ones(1, 1, 1, 1)), "normalized");
        ((IDisposable)normalize).Dispose();
    }

    [Fact]
    public void RandomHorizontalFlip_DrawsFromTheDefaultGenerator()
    {
        manual_seed(42);
        bool[] expected = [.. Enumerable.Range(0, 20).Select(_ => rand(1).item<float>() < 0.3)];
        Assert.Contains(true, expected);
        Assert.Contains(false, expected);
        ITransform flip = transforms.RandomHorizontalFlip(0.3);
        Tensor image = tensor(new[] { 1f, 2 }).view(1, 1, 1, 2);
        manual_seed(42);
        Assert.Equal(expected, Enumerable.Range(0, 20).Select(_ => flip.call(image)[0, 0, 0, 0].item<float>() == 2));
        Assert.Same(image, transforms.RandomHorizontalFlip(0).call(image));
    }

    [Fact]
    public void RandomRotation_StaysBetweenItsAngles_AndVaries()
    {
        // A wedge of pixels around the middle tells by how much it was turned.
        Tensor image = zeros(1, 1, 101, 101);
        image[TensorIndex.Ellipsis, TensorIndex.Slice(49, 52), TensorIndex.Slice(90, 98)] = ones(1);
        ITransform turn = transforms.RandomRotation(30), onward = transforms.RandomRotation((80, 100));
        double[] angles = [.. Enumerable.Range(0, 30).Select(_ => Angle(turn.call(image)))];
        Assert.All(angles, angle => Assert.InRange(angle, -31, 31));
        Assert.True(angles.Max() - angles.Min() > 5);
        Assert.All(Enumerable.Range(0, 10).Select(_ => Angle(onward.call(image))), angle => Assert.InRange(angle, 79, 101));

        static double Angle(Tensor turned)
        {
            Tensor places = turned[0, 0].nonzero().to_type(float64).mean([0]);
            return Math.Atan2(50 - places[0].item<double>(), places[1].item<double>() - 50) * 180 / Math.PI;
        }
    }

    [Theory]
    [InlineData(28, 20, 14, null, 19, 14)]
    [InlineData(20, 28, 14, null, 14, 19)]
    [InlineData(20, 20, 30, null, 30, 30)]
    [InlineData(20, 60, 10, 25, 8, 25)]
    [InlineData(60, 20, 10, 30, 30, 10)]
    public void Resize_ToAShorterEdge_KeepsTheRatio(int rows, int columns, int size, int? maxSize, int newRows, int newColumns)
    {
        Tensor image = rand(3, rows, columns);
        Tensor result = transforms.Resize(size, maxSize).call(image);
        Assert.Equal([3L, newRows, newColumns], result.shape);
        Near.AssertEqual(transforms.Resize(newRows, newColumns).call(image), result, "resized", 0, 0);
        Assert.Equal(result.shape, transforms.Resize(size, InterpolationMode.Bilinear, maxSize, antialias: true).call(image).shape);
    }

    [Fact]
    public void Resize_ToItsOwnSize_ReturnsTheImage()
    {
        Tensor image = rand(1, 5, 6);
        Assert.Same(image, transforms.Resize(5, 6).call(image));
        Assert.Same(image, transforms.Resize(5).call(image));
    }

    [Fact]
    public void CenterCrop_OfOneSize_IsASquare() =>
        Near.AssertEqual(arange(16, float32).view(4, 4)[1..3, 1..3], transforms.CenterCrop(2).call(arange(16, float32).view(4, 4)), "crop");

    [Fact]
    public void EachCall_LeavesOneTensorInTheScope()
    {
        Tensor image = rand(2, 3, 8, 8), bytes = zeros(1, 8, 9, uint8);
        foreach (ITransform transform in new[]
        {
            transforms.Normalize([0, 0, 0], [1, 1, 1]), transforms.ConvertImageDtype(uint8), transforms.CenterCrop(3),
            transforms.Pad([1, 1]), transforms.RandomRotation(10, InterpolationMode.Bilinear, true, fill: [1]),
            transforms.Resize(5, 5, InterpolationMode.Bicubic, antialias: true), })
        {
            int before = _scope.DisposablesCount;
            _ = transform.call(image);
            Assert.Equal(before + 1, _scope.DisposablesCount);
        }

        MemoryProbe.AssertNothingStays(() => transforms.RandomRotation(10, InterpolationMode.Bilinear, fill: [1]).call(bytes));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("means", () => transforms.Normalize(null!, [1]));
        Assert.Contains(
            "2 means and 1", Assert.Throws<ArgumentException>(() => transforms.Normalize([1, 2], [1])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "give 1 or 3", Assert.Throws<ArgumentException>(() => transforms.Normalize([1, 2], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "[N, 3, H, W]",
            Assert.Throws<ArgumentException>(() => transforms.Normalize([1, 2, 3], [1, 2, 3]).call(ones(1, 1, 2, 2))).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => transforms.Normalize([1], [1], device: CUDA));
        Assert.Contains(
            "Float32 to Int32", Assert.Throws<ArgumentException>(() => transforms.ConvertImageDtype(int32).call(ones(1))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Float64 to Int64", Assert.Throws<ArgumentException>(() => transforms.ConvertImageDtype(int64).call(ones(1, float64))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Bool", Assert.Throws<ArgumentException>(() => transforms.ConvertImageDtype(float32).call(ones(1, @bool))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Nearest or Bilinear", Assert.Throws<ArgumentException>(() => transforms.RandomRotation(1, InterpolationMode.Bicubic)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "2 values to fill with are given for 3",
            Assert.Throws<ArgumentException>(() => transforms.RandomRotation(1, fill: [1, 2]).call(ones(1, 3, 2, 2))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "shape [4]", Assert.Throws<ArgumentException>(() => transforms.RandomRotation(1).call(ones(4))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Area", Assert.Throws<ArgumentException>(() => transforms.Resize(2, 3, InterpolationMode.Area)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "greater than the requested", Assert.Throws<ArgumentException>(() => transforms.Resize(4, maxSize: 4)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => transforms.Resize(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>("height", () => transforms.CenterCrop(0));
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => transforms.Pad([1]).call(ones(2, 2)));
    }

    [Fact]
    public void Transforms_MayRunInAllWorkersOfALoader()
    {
        using var root = new TempFolder();
        IdxFiles.Put(root.Path, "mnist", "train", IdxFiles.Images(40), IdxFiles.Labels(new byte[40]));
        ITransform transform = transforms.Compose(
            transforms.RandomHorizontalFlip(), transforms.RandomRotation(5), transforms.Normalize([0.1307], [0.3081]),
            transforms.Resize(4, 4));
        using DataLoader loader = torch.utils.data.DataLoader(
            datasets.MNIST(root.Path, true, target_transform: transform), 10, shuffle: true, num_worker: 4);
        for (int pass = 0; pass < 5; pass++)
            Assert.All(loader, batch => Assert.Equal([10L, 1, 4, 4], batch["data"].shape));
        ((IDisposable)transform).Dispose();
    }
}
