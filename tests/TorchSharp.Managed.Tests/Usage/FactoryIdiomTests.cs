namespace TorchSharp.Managed.Tests;

/// <summary>Lines 18 to 20 of the file: seeds and devices, and what is not a number of the tensors made there.</summary>
public sealed class FactoryIdiomTests
{
    [Fact]
    [Idioms("manual_seed(1)", "random.manual_seed(1)")]
    public void Seeds_StartTheSameStream()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor expected = FixtureFile.Open("usage")["f = rand(5): "].Outputs()[0];
        manual_seed(1);
        Near.AssertEqual(expected, rand(5), "manual_seed", 0, 0);
        random.manual_seed(1);
        Near.AssertEqual(expected, rand(5), "random.manual_seed", 0, 0);
    }

    [Fact]
    [Idioms("dev = cuda.is_available() ? CUDA : CPU", "d2 = \"cpu\"", "d3 = device(\"cpu\")", "d4 = torch.device(DeviceType.CPU)")]
    public void Devices_AreTheCpu()
    {
        var dev = cuda.is_available() ? CUDA : CPU;
        Device d2 = "cpu";
        var d3 = device("cpu");
        var d4 = torch.device(DeviceType.CPU);
        Assert.All([dev, d2, d3, d4], d => Assert.Equal((DeviceType.CPU, "cpu"), (d.type, d.ToString())));
    }

    [Fact]
    [Idioms("d = zeros(2, 3, dtype: float32, device: dev, requires_grad: true)", "z0 = empty(2, 2)", "dt = b.dtype")]
    public void Factories_GiveShapeTypeAndDevice()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor d = zeros(2, 3, dtype: float32, device: CPU, requires_grad: true), z0 = empty(2, 2), b = zeros(3, 4);
        Assert.True(d.requires_grad && d.is_leaf);
        Assert.Equal(DeviceType.CPU, d.device.type);
        Near.AssertEqual(tensor(new float[6], 2, 3), d, "d", 0, 0);
        Assert.Equal([2, 2], z0.shape);
        var dt = b.dtype;
        Assert.Equal([ScalarType.Float32, ScalarType.Float32, ScalarType.Float32], new[] { d.dtype, z0.dtype, dt });
    }
}
