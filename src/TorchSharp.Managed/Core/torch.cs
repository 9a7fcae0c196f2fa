using TorchSharp.Engine;

namespace TorchSharp;

/// <summary>The root of the API: tensors, their functions, neural networks, optimizers.</summary>
public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;

    public static DisposeScope NewDisposeScope() => DisposeScopeManager.NewDisposeScope();

    /// <summary>Runs an expression in a scope of its own and hands its result to the enclosing one.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using DisposeScope scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public static int get_num_threads() => WorkerPool.Threads;

    public static void set_num_threads(int num) => WorkerPool.Threads = num;

    public static ScalarType get_default_dtype() => defaultType;

    public static void set_default_dtype(ScalarType dtype)
    {
        if (!dtype.IsFloat())
            throw new ArgumentException($"only floating-point types are supported as the default type, not {dtype}", nameof(dtype));
        defaultType = dtype;
    }

    public static Device get_default_device() => CPU;

    public static void set_default_device(Device device) => Device.RequireCpu(device);

    public static void set_default_device(string device) => set_default_device(new Device(device));

    public static void InitializeDeviceType(DeviceType deviceType) => Device.RequireCpu(new Device(deviceType));

    public static Tensor clone(Tensor input) => input.clone();

    public static long numel(Tensor input) => input.numel();

    public static bool is_tensor(object obj) => obj is Tensor;
}
